import 'server-only'
import { headers } from 'next/headers'

/** Where people in the room reach this wall: PUBLIC_URL, or the address this page was asked for. */
export const joinAddress = async (wall: string): Promise<{ url: string; short: string }> => {
  const asked = await headers()
  const scheme = asked.get('x-forwarded-proto')?.split(',')[0]?.trim() ?? 'http'
  const origin = process.env.PUBLIC_URL?.replace(/\/$/, '') ?? `${scheme}://${asked.get('host') ?? 'localhost'}`
  const url = `${origin}/${wall}/post`
  return { url, short: url.replace(/^https?:\/\/(www\.)?/, '') }
}
