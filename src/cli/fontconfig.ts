/** Lets Linux programs such as LibreOffice see the open fonts, and use them where a document names the standard faces. */
import { join } from 'node:path'
import { escapeXml } from '../text/escape-xml.ts'

/** Standard face named in DOCX files → open family that stands in when the standard one is not installed. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  FandolFang: ['仿宋_GB2312', '仿宋', 'FangSong', 'FangSong_GB2312'],
  FandolKai: ['楷体_GB2312', '楷体', 'KaiTi', 'KaiTi_GB2312'],
  FandolHei: ['黑体', 'SimHei'],
  FandolSong: ['宋体', 'SimSun', '方正小标宋简体', '方正小标宋_GBK'],
  Tinos: ['Times New Roman'],
}

export const fontconfigPath = (home: string, configHome: string | undefined): string =>
  join(configHome || join(home, '.config'), 'fontconfig', 'conf.d', '60-hongtou.conf')

export const fontconfigText = (folder: string): string =>
  [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<!-- 由 hongtou fonts 命令安装字体时写下：让 LibreOffice 等程序看到开源字体，并在没有标准字体时用它们代替。删掉本文件即可撤销。 -->',
    '<fontconfig>',
    `  <dir>${escapeXml(folder)}</dir>`,
    ...Object.entries(standIns).flatMap(([family, names]) => names.map((name) => standIn(name, family))),
    '</fontconfig>',
    '',
  ].join('\n')

/** Appended, so that the real face wins where it is installed. */
const standIn = (name: string, family: string): string =>
  `  <match target="pattern"><test qual="any" name="family"><string>${name}</string></test>` +
  `<edit name="family" mode="append" binding="same"><string>${family}</string></edit></match>`
