/** A number of a content stream: six decimals, as pdfkit writes them; renderers that part a pixel into quarters see no difference. */
export const contentNumber = (value: number): string => String(Math.round(value * 1e6) / 1e6)
