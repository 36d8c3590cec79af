/** Draws nothing: white space, controls, format characters, Braille blank, Hangul fillers, marks without a base. */
const blank = /^[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u

export const isBlank = (text: string): boolean => blank.test(text)

const spacer = /^[\s\p{Default_Ignorable_Code_Point}\u2800]$/u

/** Whether one code point only makes room. */
export const isSpacer = (code: number): boolean =>
  code === 0x20 || (code > 0x7f && spacer.test(String.fromCodePoint(code)))
