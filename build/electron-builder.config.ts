import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';

/** The prebuilt SQLite addon of a platform, outside the archive, where electron/store/open.ts looks first. */
const addon = (platform: 'win32' | 'darwin' | 'linux') => [
  {
    from: `node_modules/better-sqlite3/prebuilds/${platform}-\${arch}.node`,
    to: 'native/better_sqlite3.node',
  },
];

/**
 * What is packaged, for which platforms and with which fuses. Used by `npm run package` and by `npx
 * electron-builder --config build/electron-builder.config.ts`.
 */
const configuration: Configuration = {
  appId: 'org.chalkgrad.app',
  productName: 'Chalkgrad',
  copyright: 'MIT licence, Chalkgrad contributors',
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'release', buildResources: 'build' },
  asar: true,
  // Chromium uses the .woff2 of a font. The bundles contain our code; at run time only the JavaScript of
  // better-sqlite3 is needed besides.
  files: [
    'dist/*/**',
    '!dist/cli/**',
    'package.json',
    'LICENSE',
    '!**/*.map',
    '!dist/renderer/assets/*.{ttf,woff}',
    '!node_modules/node-addon-api/**',
    '!node_modules/better-sqlite3/{deps,src,prebuilds}/**',
    '!node_modules/better-sqlite3/{binding.gyp,README.md}',
  ],
  extraResources: [{ from: 'build/icons/window.png', to: 'icon.png' }],
  // The addon uses Node-API and needs no rebuild.
  npmRebuild: false,
  // No upload, no automatic updates.
  publish: null,
  // A Debian package must have a home page and a maintainer's address; .invalid marks them as absent (RFC 2606).
  extraMetadata: { homepage: 'https://chalkgrad.invalid' },
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    // Checked on Windows and macOS; on Linux Electron has no such check.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'chalkgrad',
      name: 'Chalkgrad paper',
      description: 'Chalkgrad paper',
      mimeType: 'application/x-chalkgrad+json',
      role: 'Editor',
    },
    {
      ext: 'chalkgrad-answers',
      name: 'Chalkgrad answers',
      description: 'Answers to a Chalkgrad paper',
      mimeType: 'application/x-chalkgrad-answers+json',
      role: 'Viewer',
    },
  ],
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
      // For machines that allow neither an installation nor a program that unpacks itself.
      { target: 'zip', arch: ['x64'] },
    ],
    extraResources: addon('win32'),
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    artifactName: '${productName}-${version}-win-setup.${ext}',
  },
  portable: { artifactName: '${productName}-${version}-win-portable.${ext}' },
  mac: {
    target: [
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
    category: 'public.app-category.education',
    extraResources: addon('darwin'),
  },
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64'] },
      { target: 'deb', arch: ['x64'] },
    ],
    category: 'Education',
    executableName: 'chalkgrad',
    synopsis: 'Deep learning by hand',
    maintainer: 'Chalkgrad contributors <contributors@chalkgrad.invalid>',
    icon: 'build/icon.png',
    extraResources: addon('linux'),
  },
  deb: { packageCategory: 'education' },
  afterPack: async ({ appOutDir, packager }) => {
    // An Electron from a folder contains a default application, which a package does not need.
    const resources = packager.getResourcesDir(appOutDir);
    for (const left of [
      join(resources, 'default_app.asar'),
      join(appOutDir, '.ok'),
      join(appOutDir, 'version'),
    ])
      await rm(left, { force: true });
  },
};

export default configuration;
