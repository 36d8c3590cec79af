import { charts } from './charts'
import { circles } from './circles'
import { desks } from './desks'
import { food } from './food'
import { gatherings } from './gatherings'
import { papers } from './papers'
import type { Drawings } from './picture'
import { portraits } from './portraits'
import { prints } from './prints'
import { things } from './things'
import { town } from './town'
import { walls } from './walls'
import { windows } from './windows'

/** Every picture, by the name its file has. */
export const catalogue: Drawings = {
  ...charts,
  ...circles,
  ...desks,
  ...food,
  ...gatherings,
  ...papers,
  ...portraits,
  ...prints,
  ...things,
  ...town,
  ...walls,
  ...windows,
}
