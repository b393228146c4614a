/** Keys, and the help on them. */
export const keyScript = `
const help = find('help')
const openHelp = () => { if (!help.open) help.showModal() }
find('open-help').addEventListener('click', openHelp)
find('close-help').addEventListener('click', () => help.close())

const actions = {
  n: () => step(1),
  j: () => step(1),
  p: () => step(-1),
  k: () => step(-1),
  s: () => showSideBySide(!body.classList.contains('side')),
  c: toggleOnlyChanges,
  f: () => switches[0].focus(),
  '?': openHelp,
  '？': openHelp,
}

const moveAlong = (event) => {
  const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const buttons = Array.from(document.querySelectorAll('.toolbar button'))
  const at = buttons.indexOf(document.activeElement)
  if (!direction || at < 0) return false
  buttons[(at + direction + buttons.length) % buttons.length].focus()
  return true
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return
  if (moveAlong(event)) return event.preventDefault()
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (key >= '1' && key <= '6') toggleCategory(Number(key) - 1)
  else if (Object.hasOwnProperty.call(actions, key)) actions[key]()
  else return
  event.preventDefault()
})
`
