/** What a reader would see of an element: asked of the page itself. */
import type { Locator, Page } from 'playwright-core'

/** The computed style, as CSS names it. */
export const styleOf = (locator: Locator, name: string): Promise<string> =>
  locator.evaluate(
    (element, property) =>
      element.ownerDocument.defaultView.getComputedStyle(element).getPropertyValue(property),
    name,
  )

export const isUnderlined = async (locator: Locator): Promise<boolean> =>
  (await styleOf(locator, 'text-decoration-line')) === 'underline'

/** Not only in the document, but where the reader is, and not under the bar. */
export const isInWindow = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    const bar = element.ownerDocument.querySelector('.toolbar').getBoundingClientRect().bottom
    return bottom > bar && top < element.ownerDocument.defaultView.innerHeight
  })

/** Number and end of the link between two places that has the focus. */
export const focusedEnd = (page: Page): Promise<readonly (string | null)[]> => {
  const focused = page.locator(':focus')
  return Promise.all(['data-move', 'data-end'].map((name) => focused.getAttribute(name)))
}

/** The contrast of the text with the nearest ground behind it, by the formula of WCAG 2. */
export const contrastsOf = (locator: Locator): Promise<readonly number[]> =>
  locator.evaluateAll((elements) => {
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
        const share = channel / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    return elements.map((element) => {
      const styleIn = (of: typeof element) => of.ownerDocument.defaultView.getComputedStyle(of)
      let behind = element
      while (channels(styleIn(behind).backgroundColor)[3] === 0) behind = behind.parentElement
      const light = luminance(styleIn(element).color)
      const ground = luminance(styleIn(behind).backgroundColor)
      return (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05)
    })
  })
