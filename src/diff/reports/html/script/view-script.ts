/** Side by side or in one, which categories are shown, and unchanged paragraphs put away. */
export const viewScript = `
const body = document.body
const find = (id) => document.getElementById(id)
const findAll = (selector) => Array.from(document.querySelectorAll(selector))
const isVisible = (element) => element.getClientRects().length > 0

const rows = findAll('.rows > .row')
const switches = findAll('[data-category]')
const barHeight = () => document.querySelector('.toolbar').offsetHeight

/** What sticks below the bar has to know how many rows the bar takes. */
const tellBarHeight = () => document.documentElement.style.setProperty('--bar', barHeight() + 'px')
window.addEventListener('resize', tellBarHeight)

const isOn = (category) => !body.classList.contains('off-' + category)

const toggleCategory = (index) => {
  const button = switches[index]
  if (!button) return
  const on = !isOn(button.dataset.category)
  body.classList.toggle('off-' + button.dataset.category, !on)
  button.setAttribute('aria-pressed', String(on))
  refresh()
}

/** Whatever is at the top of the window stays there. */
const keepingPlace = (change) => {
  const first = rows.find((row) => isVisible(row) && row.getBoundingClientRect().bottom > barHeight() + 40)
  const before = first ? first.getBoundingClientRect().top : 0
  change()
  if (first && isVisible(first)) window.scrollBy(0, first.getBoundingClientRect().top - before)
}

const showSideBySide = (on) => keepingPlace(() => {
  body.classList.toggle('side', on)
  find('side-by-side').setAttribute('aria-pressed', String(on))
  find('inline').setAttribute('aria-pressed', String(!on))
})

const toggleOnlyChanges = () => keepingPlace(() => {
  const button = find('only-changes')
  button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'))
  putAwayUnchanged()
})

const hasShownChange = (row) => row.dataset.kinds.split(' ').some((category) => category && isOn(category))

/** Headings stay, so that one sees where one is; each run of other rows becomes a button that brings them back. */
const putAwayUnchanged = () => {
  for (const button of findAll('.unchanged-run')) button.remove()
  const onlyChanges = find('only-changes').getAttribute('aria-pressed') === 'true'
  let run = []
  for (const row of rows) {
    const away = onlyChanges && !row.classList.contains('heading') && !hasShownChange(row)
    row.classList.toggle('away', away)
    if (away) run.push(row)
    if (!away && run.length > 0) {
      addRunButton(run)
      run = []
    }
  }
  if (run.length > 0) addRunButton(run)
}

const addRunButton = (run) => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'unchanged-run'
  button.textContent = run.length + ' 段没有改动，点开看'
  button.addEventListener('click', () => {
    for (const row of run) row.classList.remove('away')
    button.remove()
  })
  run[0].before(button)
}

const bringBack = (element) => {
  const row = element.closest('.row')
  if (row) row.classList.remove('away')
}

const flash = (element) => {
  element.classList.remove('flash')
  void element.offsetWidth
  element.classList.add('flash')
}

switches.forEach((button, index) => button.addEventListener('click', () => toggleCategory(index)))
find('side-by-side').addEventListener('click', () => showSideBySide(true))
find('inline').addEventListener('click', () => showSideBySide(false))
find('only-changes').addEventListener('click', toggleOnlyChanges)
`
