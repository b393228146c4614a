/** From change to change, from one place of a move to the other, and how many changes each section has. */
export const changeScript = `
const categoryOfChange = body.dataset.changes.split(' ')

/** The marks of each change, the changes in the order of the page. */
const marksOf = new Map()
for (const mark of findAll('[data-change]')) {
  const change = Number(mark.dataset.change)
  if (!marksOf.has(change)) marksOf.set(change, [])
  marksOf.get(change).push(mark)
}
const order = Array.from(marksOf.keys())
const isShown = (change) => isOn(categoryOfChange[change])
let current

const leave = () => {
  for (const mark of findAll('.current')) mark.classList.remove('current')
  current = undefined
}

const goTo = (change) => {
  leave()
  current = change
  const marks = marksOf.get(change)
  for (const mark of marks) {
    bringBack(mark)
    mark.classList.add('current')
  }
  const target = marks.find(isVisible) || marks[0]
  target.scrollIntoView({ block: 'center' })
  tellPosition()
}

/** From where the reader is: the change last gone to, or the top of the window. */
const step = (direction) => {
  const shown = order.filter(isShown)
  if (shown.length === 0) return
  if (current === undefined) {
    const below = shown.findIndex((change) => {
      const mark = marksOf.get(change).find(isVisible)
      return mark && mark.getBoundingClientRect().top >= barHeight()
    })
    const first = below < 0 ? shown.length : below
    return goTo(shown[(direction > 0 ? first % shown.length : (first - 1 + shown.length) % shown.length)])
  }
  const from = order.indexOf(current)
  for (let away = 1; away <= order.length; away += 1) {
    const next = order[(from + direction * away + order.length * 2) % order.length]
    if (isShown(next)) return goTo(next)
  }
}

const tellPosition = () => {
  const shown = order.filter(isShown)
  const at = shown.indexOf(current)
  find('position').textContent =
    shown.length === 0 ? '没有改动' : at < 0 ? '共 ' + shown.length + ' 处' : '第 ' + (at + 1) + ' 处，共 ' + shown.length + ' 处'
  markSection(at < 0 ? undefined : sectionOf(current))
}

const sectionOf = (change) => {
  const row = marksOf.get(change)[0].closest('.row')
  return row ? row.dataset.section : undefined
}

const sections = new Map(findAll('.outline [data-section]').map((item) => [item.dataset.section, item]))

const markSection = (section) => {
  for (const [id, item] of sections) item.classList.toggle('here', id === section)
}

/** A section's count has those of the sections in it. */
const countSections = () => {
  const counts = new Map()
  for (const change of order) {
    let section = isShown(change) ? sectionOf(change) : undefined
    while (section !== undefined) {
      counts.set(section, (counts.get(section) || 0) + 1)
      section = sections.get(section) && sections.get(section).dataset.parent
    }
  }
  for (const [id, item] of sections) {
    const count = item.querySelector('.count')
    count.textContent = counts.get(id) || ''
    count.title = counts.has(id) ? counts.get(id) + ' 处改动' : ''
  }
}

const goToOtherEnd = (link) => {
  const end = link.dataset.end === 'old' ? 'new' : 'old'
  const others = findAll('a.move[data-move="' + link.dataset.move + '"][data-end="' + end + '"]')
  for (const other of others) bringBack(other)
  const other = others.find(isVisible)
  if (!other) return false
  other.scrollIntoView({ block: 'center' })
  other.focus({ preventScroll: true })
  flash(other.closest('.row'))
  return true
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#row-"]')
  if (!link) return
  if (link.dataset.move !== undefined && goToOtherEnd(link)) return event.preventDefault()
  const row = find(link.getAttribute('href').slice(1))
  bringBack(row)
  flash(row)
  leave()
  tellPosition()
})

const refresh = () => {
  putAwayUnchanged()
  countSections()
  tellPosition()
}

find('next').addEventListener('click', () => step(1))
find('previous').addEventListener('click', () => step(-1))
`
