/** The parser alone: the whole of Handlebars takes three times as long to load, and only its grammar is used. */
/// <reference types="handlebars" />
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export const parse: (text: string) => hbs.AST.Program
}
