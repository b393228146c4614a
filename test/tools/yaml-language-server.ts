/** yaml-language-server as an editor runs it: a child over stdio, with the settings of a workspace. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const server = join(
  dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')),
  'bin/yaml-language-server',
)

export interface Completion {
  readonly label: string
  readonly documentation?: string | { readonly value: string }
}

export interface EditorDiagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
}

export interface Editor {
  /** A text with a `▮` where the cursor is. */
  complete(path: string, text: string): Promise<readonly Completion[]>
  hover(path: string, text: string): Promise<string>
  diagnose(path: string, text: string): Promise<readonly EditorDiagnostic[]>
  close(): void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** `settings` are those of .vscode/settings.json in `folder`. */
export const openEditor = async (
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<Editor> => {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const answers = new Map<number, (result: unknown) => void>()
  const published = new Map<string, (diagnostics: readonly EditorDiagnostic[]) => void>()
  let onConfigured = (): void => undefined
  let lastId = 0
  const send = (message: Message): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    child.stdin.write(body)
  }
  const ask = <T>(method: string, params: unknown): Promise<T> => {
    lastId += 1
    const id = lastId
    send({ id, method, params })
    return new Promise((resolve) => answers.set(id, resolve as (result: unknown) => void))
  }
  const receive = ({ id, method, params, result }: Message): void => {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly EditorDiagnostic[] }
      published.get(uri)?.(diagnostics)
    } else if (method === 'yaml/schema/store/initialized') {
      onConfigured()
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly { section: string }[] }
      send({
        ...(id !== undefined && { id }),
        result: items.map(({ section }) => sectionOf(settings, section)),
      })
    } else if (method !== undefined && id !== undefined) send({ id, result: null })
    else if (id !== undefined) answers.get(id)?.(result)
  }
  child.stdout.on('data', createReceiver(receive))

  const rootUri = pathToFileURL(folder).href
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: '公文' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: {} },
    },
  })
  send({ method: 'initialized', params: {} })
  const configured = new Promise<void>((resolve) => {
    onConfigured = resolve
  })
  send({ method: 'yaml/supportSchemaSelection', params: {} })
  send({ method: 'workspace/didChangeConfiguration', params: { settings } })
  await configured

  const open = async (path: string, marked: string) => {
    const at = marked.indexOf('▮')
    const text = marked.replace('▮', '')
    const before = text.slice(0, Math.max(at, 0)).split('\n')
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
    const uri = pathToFileURL(join(folder, path)).href
    const diagnostics = new Promise<readonly EditorDiagnostic[]>((resolve) => published.set(uri, resolve))
    lastId += 1
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: lastId, text } },
    })
    return { place: { textDocument: { uri }, position }, diagnostics: await diagnostics }
  }
  return {
    complete: async (path, text) => {
      const { place } = await open(path, text)
      const { items } = await ask<{ items: readonly Completion[] }>('textDocument/completion', place)
      return items
    },
    hover: async (path, text) => {
      const { place } = await open(path, text)
      const found = await ask<{ contents: { value: string } } | null>('textDocument/hover', place)
      return found?.contents.value ?? ''
    },
    diagnose: async (path, text) => (await open(path, text)).diagnostics,
    close: () => child.kill(),
  }
}

/** Keys are flat in a settings file, `yaml.format.enable`, and nested where a server asks for `yaml`. */
const sectionOf = (settings: Readonly<Record<string, unknown>>, section: string): unknown => {
  if (section in settings) return settings[section]
  const inner = Object.keys(settings).filter((key) => key.startsWith(`${section}.`))
  const names = inner.map((key) => key.slice(section.length + 1).split('.')[0] ?? '')
  if (names.length === 0) return null
  return Object.fromEntries(names.map((name) => [name, sectionOf(settings, `${section}.${name}`)]))
}

/** Messages come in pieces, each with its length in front. */
const createReceiver = (receive: (message: Message) => void): ((piece: Buffer) => void) => {
  let buffered = Buffer.alloc(0)
  return (piece) => {
    buffered = Buffer.concat([buffered, piece])
    for (;;) {
      const headEnd = buffered.indexOf('\r\n\r\n')
      if (headEnd < 0) return
      const length = Number(/Content-Length: (\d+)/.exec(buffered.toString('utf8', 0, headEnd))?.[1])
      const end = headEnd + 4 + length
      if (buffered.length < end) return
      const message = JSON.parse(buffered.toString('utf8', headEnd + 4, end)) as Message
      buffered = buffered.subarray(end)
      receive(message)
    }
  }
}
