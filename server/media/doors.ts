import { ADDRCONFIG, type LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Refused } from './refused'
import { isPublicAddress } from './unicast'

/** Through which doors the proxy may leave the house. There is one set of them; tests bring their own. */
export type Doors = {
  /** All addresses of a name. */
  readonly lookup: (host: string) => Promise<readonly LookupAddress[]>
  /** Whether this IP address may be connected to. */
  readonly admits: (address: string) => boolean
  /** Ports as URL tells them: empty is the protocol's own. */
  readonly ports: ReadonlySet<string>
}

export const publicDoors: Doors = {
  // ADDRCONFIG: no addresses of a family that this machine has no way out for.
  lookup: (host) => lookup(host, { all: true, hints: ADDRCONFIG }),
  admits: isPublicAddress,
  ports: new Set(['', '80', '443']),
}

/** Reads an address that a stranger wrote, from where it was found. Throws Refused. */
export const readAddress = (text: string, doors: Doors, base?: URL): URL => {
  if (!URL.canParse(text, base)) throw new Refused('BAD_ADDRESS', 'not an address')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refused('BAD_ADDRESS', 'neither http nor https')
  if (url.username !== '' || url.password !== '') throw new Refused('BAD_ADDRESS', 'has a user name')
  if (!doors.ports.has(url.port)) throw new Refused('BLOCKED_ADDRESS', `port ${url.port}`)
  return url
}

/** The addresses behind this one that may be connected to: to these, and without asking again. Throws Refused. */
export const addressesOf = async (url: URL, doors: Doors): Promise<readonly LookupAddress[]> => {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(host)
  const all = family === 0 ? await found(host, doors) : [{ address: host, family }]
  const admitted = all.filter(({ address }) => doors.admits(address))
  if (admitted.length === 0) throw new Refused('BLOCKED_ADDRESS', `${host} is not on the public internet`)
  return admitted
}

const found = async (host: string, doors: Doors): Promise<readonly LookupAddress[]> => {
  try {
    return await doors.lookup(host)
  } catch (cause) {
    throw new Refused('UNREACHABLE', `${host} has no address`, { cause })
  }
}
