/** 图片 as written → Picture: the file read, its width as asked for or the 版心's. */
import type { Picture } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { typeArea } from '../standard/page-geometry.ts'
import { buildCaption } from './build-caption.ts'
import type { Building } from './building.ts'
import type { PictureField } from './schema/table-schema.ts'
import type { YamlTree } from './yaml/yaml-tree.ts'

/** Undefined when there is no such picture; it has been reported. */
export const buildPicture = (
  building: Building,
  field: PictureField,
  place: { readonly tree: YamlTree; readonly written: Path; readonly path: Path },
): Picture | undefined => {
  const image = building.readImage(field.文件, place.tree.valueSpan([...place.written, '文件']))
  const caption = buildCaption(building, field.题, place)
  if (!image) return undefined
  return {
    kind: 'picture',
    image,
    width: field.宽 ?? typeArea.width,
    ...(caption !== undefined && { caption }),
    path: place.path,
  }
}
