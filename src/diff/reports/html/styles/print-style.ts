/** On paper: A4, black and white, no controls; strokes and signs say what colours say on the screen. */
export const printStyle = `
@page { size: A4; margin: 18mm 15mm 20mm; @bottom-center { content: "— " counter(page) " —"; font-size: 9pt; } }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ground: #fff; --ink: #000; --quiet: #333; --line: #888; --accent: #000; --here: #fff;
    --removed: #000; --removed-ground: transparent; --added: #000; --added-ground: transparent;
    --moved: #000; --moved-ground: transparent; --changed: #000; --doubt: #000; --doubt-ground: transparent;
  }
  html { font-size: 10.5pt; }
  body { font-size: 10.5pt; line-height: 1.6; font-family: "FangSong", "STFangsong", "SimSun", "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", serif; }
  .controls, .unchanged-run, #help, .sort::after { display: none !important; }
  .columns { display: block; }
  main { padding: 0; }
  section { margin: 0 0 6mm; padding: 0 1pt; border: 0; border-radius: 0; }
  h1, h2, h3, caption, .sides, .heading { break-after: avoid; page-break-after: avoid; }
  h2 { padding-bottom: 1mm; border-bottom: .5pt solid #000; }
  .row { padding: 1mm 0; }
  .sides { position: static; }
  tr, .facts li { break-inside: avoid; page-break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .compared, .figures, .plans, .suspects, .elements { font-size: 9pt; line-height: 1.4; }
  th, td { padding: 1mm 1.5mm; }
  .compared th, .compared td { min-width: 0; }
  /* Buttons are left out where the head of a table is printed again; their text is not. */
  .sort { display: contents; color: inherit; }
  .figures .place { text-decoration: none; }
  table td.sign { line-height: inherit; }
  .facts a { padding: 0 2mm; border-radius: 0; }
  .badge, .move { border-color: #000; border-radius: 0; }
  .current { outline: none; }
  .figures .large td:last-child, .plan-no { font-weight: 700; }
  .shares meter { display: none; }
  a { color: inherit; }
}
`
