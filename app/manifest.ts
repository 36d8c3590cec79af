import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Backchannel',
    short_name: 'Backchannel',
    description: 'The conversation around a live event.',
    start_url: '/',
    display: 'browser',
    background_color: '#fbf9f6',
    theme_color: '#fbf9f6',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
}
