// @ts-check

/** Where the backend is: that of the repository's demo (`npm start` there), unless the environment says otherwise. */
const backend = process.env['BACKEND_ORIGIN'] ?? 'http://127.0.0.1:4173';

/** @type {import('next').NextConfig} */
export default {
  // Run in Node as they are published, not bundled.
  serverExternalPackages: ['cloud-destination-wizard', '@lit-labs/ssr', 'lit'],
  // This folder has its own packages, whatever lies around it.
  turbopack: { root: import.meta.dirname },
  redirects: async () => [{ source: '/', destination: '/en', permanent: false }],
  rewrites: async () => [
    { source: '/api/destinations/:path*', destination: `${backend}/api/destinations/:path*` },
  ],
};
