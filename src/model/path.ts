/** A place inside an OfficialDocument, e.g. ['body', 'mainText', 3]; what diagnostics, page items and changes point with. */
export type Path = readonly (string | number)[]

/** The text form of a path, usable as a map key: body.mainText.3 */
export const pathKey = (path: Path): string => path.join('.')
