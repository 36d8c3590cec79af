const written =
  /^(?:#[0-9a-f]{3,8}|[a-z]{3,24}|(?:oklch|oklab|lch|lab|hsla?|hwb|rgba?|color)\([0-9a-z.%,/ +-]{1,60}\))$/i

/** The event's colour, when it is nothing but a CSS colour. */
export const accentOf = (text: string | null): string | null => {
  const colour = text?.trim() ?? ''
  return written.test(colour) ? colour : null
}
