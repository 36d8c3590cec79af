/** Static files are pre-compressed at build time and served by server/http/static.ts, so Next never compresses. */
/** @type {import('next').NextConfig} */
const config = {
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
}

export default config
