import type { Walls } from './walls/walls'

export const playDemo = async (_parts: { walls: Walls } & Record<string, unknown>): Promise<void> => {}
