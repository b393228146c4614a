/** A headless Chromium that the tests of one file share, without a network. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Debian's Chromium, or what is called so elsewhere; undefined when there is none. */
export const findChromium = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find((program) => existsSync(program))

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'] })

export type PageOptions = NonNullable<Parameters<Browser['newContext']>[0]>

/** One window for all pages with the same options: opening one takes longer than most tests. */
export const keepContexts = (browser: Browser): ((options: PageOptions) => Promise<BrowserContext>) => {
  const contexts = new Map<string, Promise<BrowserContext>>()
  return (options) => {
    const key = JSON.stringify(options)
    const context =
      contexts.get(key) ?? browser.newContext({ viewport: { width: 1400, height: 900 }, ...options })
    contexts.set(key, context)
    return context
  }
}

/** A page with what it asked for and complained about. */
export interface OpenedPage {
  readonly page: Page
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
}

/** Opens the file as a reader does, from the disk; whatever else it asks for is noted. */
export const openPage = async (context: BrowserContext, file: string): Promise<OpenedPage> => {
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== file) requests.push(request.url())
  })
  await page.goto(file)
  return { page, requests, complaints }
}
