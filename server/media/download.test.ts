import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { publicDoors } from './doors'
import { download, type Limits } from './download'
import { originPerFile, painted } from './origin-stage'

const origin = originPerFile()

const at = (address: string) => [{ address, family: address.includes(':') ? 6 : 4 }]
const redirect = (path: string, location: string): void => {
  origin.answers.set(path, (_, response) => response.writeHead(302, { location }).end())
}
const soon: Limits = { connectWithin: 200, wholeWithin: 400, mostBytes: 50_000, mostRedirects: 3 }
const get = (address: string, limits?: Limits) => download(address, origin.doors, limits)
const refusal = (code: string) => ({ name: 'Refused', code })

describe('a picture’s download', () => {
  it('brings the bytes', async () => {
    const png = await painted('png')
    expect(await get(origin.put('/a.png', png))).toEqual(png)
    expect(origin.lookedUp).toEqual(['pictures.example'])
  })

  it.each([
    ['B44', 'http://127.0.0.1:6379/', 'BLOCKED_ADDRESS'],
    ['B44', 'http://127.0.0.1/', 'BLOCKED_ADDRESS'],
    ['B44', 'http://2130706433/', 'BLOCKED_ADDRESS'],
    ['B44', 'http://0177.0.0.1/', 'BLOCKED_ADDRESS'],
    ['B44', 'http://0x7f.1/', 'BLOCKED_ADDRESS'],
    ['B44', 'http://127。0。0。1/', 'BLOCKED_ADDRESS'],
    ['B44', 'http://①②⑦.⓪.⓪.①/', 'BLOCKED_ADDRESS'],
    ['B44', 'http://localhost/', 'BLOCKED_ADDRESS'],
    ['B45', 'http://[::1]/', 'BLOCKED_ADDRESS'],
    ['B45', 'http://[::ffff:127.0.0.1]/', 'BLOCKED_ADDRESS'],
    ['B45', 'http://[64:ff9b::7f00:1]/', 'BLOCKED_ADDRESS'],
    ['B45', 'http://[2002:7f00:1::]/', 'BLOCKED_ADDRESS'],
    ['B45', 'http://[fd00::1]/', 'BLOCKED_ADDRESS'],
    ['B45', 'http://[fe80::1]/', 'BLOCKED_ADDRESS'],
    ['B46', 'http://169.254.169.254/latest/meta-data/', 'BLOCKED_ADDRESS'],
    ['B46', 'http://100.64.0.1/', 'BLOCKED_ADDRESS'],
    ['B46', 'http://0.0.0.0/', 'BLOCKED_ADDRESS'],
    ['B49', 'file:///etc/passwd', 'BAD_ADDRESS'],
    ['B49', 'gopher://example.org/', 'BAD_ADDRESS'],
    ['B49', 'ftp://example.org/a.png', 'BAD_ADDRESS'],
    ['B49', 'data:image/png;base64,AAAA', 'BAD_ADDRESS'],
    ['B49', '/a.png', 'BAD_ADDRESS'],
    ['B50', 'http://good.example@127.0.0.1/', 'BAD_ADDRESS'],
    ['B50', 'http://a:b@example.org/', 'BAD_ADDRESS'],
    ['B51', 'http://1.1.1.1:22/', 'BLOCKED_ADDRESS'],
    ['B51', 'http://1.1.1.1:6379/', 'BLOCKED_ADDRESS'],
    ['B51', 'https://1.1.1.1:8443/', 'BLOCKED_ADDRESS'],
  ])('[%s] never begins at %s', async (_, address, code) => {
    await expect(download(address, publicDoors, soon)).rejects.toMatchObject(refusal(code))
  })

  it('[B47] refuses a name that stands for a private address', async () => {
    origin.names.set('inside.example', [at('10.0.0.1')])
    await expect(get(origin.url('/a', 'inside.example'))).rejects.toMatchObject(refusal('BLOCKED_ADDRESS'))
    origin.names.set('nowhere.example', [[]])
    await expect(get(origin.url('/a', 'nowhere.example'))).rejects.toMatchObject(refusal('BLOCKED_ADDRESS'))
  })

  it('[B47] connects to the address that was checked, whatever the name stands for afterwards', async () => {
    const png = await painted('png')
    const url = origin.put('/a.png', png).replace('pictures', 'rebinding')
    origin.names.set('rebinding.example', [at('127.0.0.1'), at('127.0.0.2')])
    expect(await get(url)).toEqual(png)
    expect(origin.lookedUp).toEqual(['rebinding.example'])
    await expect(get(url)).rejects.toMatchObject(refusal('BLOCKED_ADDRESS'))
    expect(origin.asked).toEqual(['/a.png'])
  })

  it('[B47] of several addresses uses the admitted ones alone', async () => {
    const png = await painted('png')
    const url = origin.put('/a.png', png).replace('pictures', 'both')
    origin.names.set('both.example', [[...at('::1'), ...at('10.0.0.1'), ...at('127.0.0.1')]])
    expect(await get(url)).toEqual(png)
  })

  it('[B48] follows three redirects, and checks each of them', async () => {
    const png = await painted('png')
    origin.put('/end', png)
    redirect('/3', '/end')
    redirect('/2', origin.url('/3', 'elsewhere.example'))
    redirect('/1', '/2')
    redirect('/0', '/1')
    expect(await get(origin.url('/1'))).toEqual(png)
    expect(origin.lookedUp).toEqual(['pictures.example', 'pictures.example', 'elsewhere.example', 'elsewhere.example'])
    await expect(get(origin.url('/0'))).rejects.toMatchObject(refusal('REDIRECTS'))
  })

  it.each([
    ['http://10.0.0.1/', 'BLOCKED_ADDRESS'],
    ['http://[::1]/', 'BLOCKED_ADDRESS'],
    ['http://inside.example/', 'BLOCKED_ADDRESS'],
    ['http://pictures.example:6379/', 'BLOCKED_ADDRESS'],
    ['http://a:b@pictures.example/', 'BAD_ADDRESS'],
    ['file:///etc/passwd', 'BAD_ADDRESS'],
    ['http://', 'BAD_ADDRESS'],
  ])('[B48] is not led to %s', async (location, code) => {
    origin.names.set('inside.example', [at('192.168.1.1')])
    redirect('/away', location)
    await expect(get(origin.url('/away'))).rejects.toMatchObject(refusal(code))
    expect(origin.asked).toEqual(['/away'])
  })

  it('[B52] stops reading what is too large, told or not', async () => {
    await expect(get(origin.put('/big', Buffer.alloc(50_001)), soon)).rejects.toMatchObject(refusal('TOO_LARGE'))
    let sent = 0
    const closed = new Promise<void>((resolve) => {
      origin.answers.set('/endless', (_, response) => {
        response.writeHead(200, { 'content-type': 'image/png' })
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000
        }
        response.on('drain', more)
        response.on('close', resolve)
        more()
      })
    })
    await expect(get(origin.url('/endless'), soon)).rejects.toMatchObject(refusal('TOO_LARGE'))
    await closed
    expect(sent).toBeLessThan(20_000_000)
  })

  it('[B52] gives up on what never ends, never begins, or never connects', async () => {
    origin.answers.set('/slow', (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' })
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    })
    await expect(get(origin.url('/slow'), soon)).rejects.toMatchObject(refusal('TIMEOUT'))
    origin.answers.set('/silent', () => {})
    await expect(get(origin.url('/silent'), soon)).rejects.toMatchObject(refusal('TIMEOUT'))
    const never = { ...origin.doors, lookup: () => new Promise<never>(() => {}) }
    await expect(download(origin.url('/a'), never, soon)).rejects.toMatchObject(refusal('TIMEOUT'))
    // Takes the connection and says nothing: TLS never stands.
    const deaf = createServer(() => {})
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
    const { port } = deaf.address() as { port: number }
    const doors = { ...origin.doors, ports: new Set([String(port)]) }
    const begun = performance.now()
    await expect(
      download(`https://deaf.example:${port}/`, doors, { ...soon, wholeWithin: 5_000 }),
    ).rejects.toMatchObject(refusal('TIMEOUT'))
    expect(performance.now() - begun).toBeLessThan(3_000)
    deaf.close()
  })

  it('[B52] refuses what says it is no picture, is compressed, fails, or breaks off', async () => {
    const png = await painted('png')
    for (const type of ['text/html', 'image/svg+xml', 'application/octet-stream', 'image/tiff', '']) {
      await expect(get(origin.put('/typed', png, type))).rejects.toMatchObject(refusal('BAD_TYPE'))
    }
    origin.answers.set('/gzip', (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' }).end(gzipSync(png))
    })
    await expect(get(origin.url('/gzip'))).rejects.toMatchObject(refusal('BAD_TYPE'))
    await expect(get(origin.url('/missing'))).rejects.toMatchObject(refusal('STATUS'))
    origin.answers.set('/half', (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': png.length })
      response.write(png.subarray(0, 50), () => response.destroy())
    })
    await expect(get(origin.url('/half'))).rejects.toMatchObject(refusal('UNREACHABLE'))
    const doors = { ...origin.doors, ports: new Set(['1']) }
    await expect(download('http://closed.example:1/', doors)).rejects.toMatchObject(refusal('UNREACHABLE'))
  })

  it('sends no cookie, no referrer, and nothing that tells who looks', async () => {
    const png = await painted('png')
    let told: Record<string, unknown> = {}
    origin.answers.set('/told', (request, response) => {
      told = request.headers
      response.writeHead(200, { 'content-type': 'image/png' }).end(png)
    })
    await get(origin.url('/told'))
    expect(Object.keys(told).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    expect(told.host).toBe(`pictures.example:${origin.port}`)
  })
})
