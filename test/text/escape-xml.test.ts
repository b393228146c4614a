/** Text inside XML. */
import { expect, test } from 'vitest'
import { escapeXml } from '../../src/text/escape-xml.ts'

test.each([
  ['甲 < 乙 & "丙" > 丁', '甲 &lt; 乙 &amp; &quot;丙&quot; &gt; 丁'],
  ['一行\t两栏\n', '一行\t两栏\n'],
  ['控\u0000制\u000b字\u001f符\uffff', '控制字符'],
  ['𠮷', '𠮷'],
])('%j', (text, escaped) => expect(escapeXml(text)).toBe(escaped))
