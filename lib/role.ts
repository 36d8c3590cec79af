/** What a signed-in person may do on a wall; each role may all that the one before may. */
export const roles = ['observer', 'curator', 'owner'] as const

export type Role = (typeof roles)[number]

export const mayActAs = (has: Role, needs: Role): boolean => roles.indexOf(has) >= roles.indexOf(needs)
