// A fontconfig file that lets the open fonts stand for the faces our DOCX names, so that LibreOffice draws with the same fonts.
const standIns = [
  { names: ['仿宋_GB2312', '仿宋', 'FangSong'], family: 'FandolFang' },
  { names: ['楷体_GB2312', '楷体', 'KaiTi'], family: 'FandolKai' },
  { names: ['黑体', 'SimHei'], family: 'FandolHei' },
  { names: ['宋体', 'SimSun'], family: 'FandolSong' },
  { names: ['方正小标宋简体', '方正小标宋_GBK'], family: 'FandolSong', weight: 'bold' },
]

export const substituteFonts = (fontsFolder, cacheFolder) =>
  [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${fontsFolder}</dir><cachedir>${cacheFolder}</cachedir>`,
    ...standIns.flatMap((standIn) => standIn.names.map((name) => rule(name, standIn))),
    '</fontconfig>',
  ].join('\n')

const rule = (name, { family, weight }) =>
  [
    `<match target="pattern"><test name="family" qual="any"><string>${name}</string></test>`,
    `<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>`,
    weight === undefined
      ? ''
      : `<edit name="weight" mode="assign" binding="strong"><const>${weight}</const></edit>`,
    '</match>',
  ].join('')
