/** 出席、请假、列席 of 纪要: a text, or a list of people with their units. */
import { z } from 'zod'
import { example, list, map, name, nameOrList, text } from './fields.ts'

export interface UnitAttendees {
  readonly 单位: string
  readonly 姓名: string | readonly string[]
}
export type Attendees = string | readonly (string | UnitAttendees)[]

const unit: z.ZodType<UnitAttendees> = map(
  {
    单位: example(name('单位名称'), '市水利局'),
    姓名: example(nameOrList('姓名；同一单位几个人写成列表'), '方远', ['方远', '许静']),
  },
  '单位和姓名',
)

export const attendees = (description: string): z.ZodType<Attendees> =>
  z
    .union([text('照原样印出'), list(z.union([name('姓名，或者单位和姓名'), unit]))])
    .describe(`${description}；列表中各项之间用“、”，单位与姓名之间空一字`)
