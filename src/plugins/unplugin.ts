/** Feeds as a part of a bundler's build: Vite, Rollup, Rolldown, webpack, Rspack, esbuild, Farm, by unplugin. */

import { readFileSync } from "node:fs";
import { createUnplugin } from "unplugin";
import type { BuildFormat } from "../build/config/build-config.ts";
import { MEDIA_TYPES } from "../build/autodiscovery.ts";
import { FORMAT_NAMES } from "../build/file-names.ts";
import { Drafts } from "../build/outputs.ts";
import { runBuild, type Settings } from "../build/run.ts";
import { settingsFor, type SiteFeedsOptions, writeFeeds } from "./site-feeds.ts";

/** Options of the bundler plugins. */
export interface FeedsPluginOptions extends SiteFeedsOptions {
  /** Whether pages get `<link rel="alternate">` for the feeds (Vite). @default true */
  announce?: boolean;
}

const FORMATS: readonly BuildFormat[] = ["rss", "atom", "json"];

interface Place {
  root: string;
  outDir: string | undefined;
  /** Path that the site lies under. */
  base: string;
  /** The bundle is not what is published. */
  isServer: boolean;
}

/** As much of Vite as is needed; its own types come with Vite alone. */
interface ViteConfig {
  root: string;
  base: string;
  build: { outDir: string; ssr?: unknown };
}
interface ViteServer {
  middlewares: {
    use(
      handler: (
        request: { url?: string },
        response: { setHeader(name: string, value: string): unknown; end(body: string): unknown },
        next: (error?: unknown) => void,
      ) => void,
    ): unknown;
  };
}

/** `<link rel="alternate">` for each feed of all articles, as Vite takes it. */
function links(
  { formats = [...FORMATS], names, title, announce = true, whole = true }: FeedsPluginOptions,
  base: string,
) {
  if (!announce || !whole) return [];
  return formats.map((format) => ({
    tag: "link",
    attrs: {
      rel: "alternate",
      type: MEDIA_TYPES[format],
      ...(title === undefined ? {} : { title }),
      href: base + (names?.[format] ?? FORMAT_NAMES[format]),
    },
    injectTo: "head" as const,
  }));
}

/** Feeds while developing: made anew when they are asked for. */
function devFeeds(settings: () => Settings, base: string) {
  let names: ReadonlySet<string> | undefined;
  return async (url: string): Promise<{ type: string; content: string } | undefined> => {
    const [path = ""] = url.split(/[?#]/, 1);
    if (!path.startsWith(base) || !/\.(?:xml|json)$/.test(path)) return undefined;
    const name = decoded(path.slice(base.length));
    if (names !== undefined && !names.has(name)) return undefined;
    const drafts = new Drafts({ isDry: true });
    try {
      const { documents } = await runBuild(settings(), drafts);
      names = new Set(documents.map(({ document }) => document.name));
      const found = documents.find(({ document }) => document.name === name);
      return found && { type: MEDIA_TYPES[found.document.format], content: readFileSync(found.draft.at, "utf8") };
    } finally {
      drafts.discard();
    }
  };
}

/** `tag/%C3%A4rzte/rss.xml`; what is no UTF-8 is the name of nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const feeds = createUnplugin((options: FeedsPluginOptions | undefined = {}) => {
  const { announce: _, ...config } = options;
  const place: Place = { root: process.cwd(), outDir: undefined, base: "/", isServer: false };
  const settings = () => settingsFor(config, place.root, place.outDir ?? "dist");
  return {
    name: "feedwright",
    async writeBundle() {
      if (!place.isServer) await writeFeeds(settings());
    },
    vite: {
      configResolved({ root, base, build }: ViteConfig) {
        Object.assign(place, { root, base, outDir: build.outDir, isServer: Boolean(build.ssr) });
      },
      transformIndexHtml: () => links(options, place.base),
      configureServer(server: ViteServer) {
        // The built pages are not there while developing: only sources that were named are.
        if (config.sources === undefined) return;
        const answer = devFeeds(settings, place.base);
        server.middlewares.use((request, response, next) => {
          answer(request.url ?? "/").then((found) => {
            if (found === undefined) return next();
            response.setHeader("Content-Type", `${found.type}; charset=utf-8`);
            response.end(found.content);
          }, next);
        });
      },
    },
    rollup: {
      renderStart({ dir }) {
        place.outDir ??= dir;
      },
    },
    webpack({ options: { output, context } }) {
      Object.assign(place, { outDir: output.path, root: context ?? place.root });
    },
    rspack({ options: { output, context } }) {
      Object.assign(place, { outDir: output.path, root: context ?? place.root });
    },
    esbuild: {
      config({ outdir, absWorkingDir }) {
        place.outDir ??= outdir;
        place.root = absWorkingDir ?? place.root;
      },
    },
  };
});

/** A plugin of Vite, Rollup, Rolldown or Farm, as far as they need to be told. */
export interface NamedPlugin {
  /** For the tool's messages. */
  name: string;
}

/** A plugin of webpack or Rspack, as far as they need to be told. */
export interface AppliedPlugin {
  /** Called by the tool with its compiler. */
  apply(compiler: unknown): void;
}

/** A plugin of esbuild, as far as it needs to be told. */
export interface SetUpPlugin extends NamedPlugin {
  /** Called by esbuild with its build. */
  // biome-ignore lint/suspicious/noExplicitAny: esbuild's own type would have to be installed to be named
  setup(build: any): void | Promise<void>;
}

/**
 * For `plugins` in vite.config.ts. The feeds are written when the bundle has been; pages get their `<link rel="alternate">`; the
 * development server answers with feeds of the named sources.
 * @throws Error when the feeds cannot be built, with every problem and its place
 * @example plugins: [feedwright({ title: "Example Times", url: "https://example.com/", sources: ["articles"] })]
 */
export const vite = (options?: FeedsPluginOptions): NamedPlugin => feeds.vite(options) as NamedPlugin;
/** For `plugins` in rollup.config.js. */
export const rollup = (options?: FeedsPluginOptions): NamedPlugin => feeds.rollup(options) as NamedPlugin;
/** For `plugins` in rolldown.config.js. */
export const rolldown = (options?: FeedsPluginOptions): NamedPlugin => feeds.rolldown(options) as NamedPlugin;
/** For `plugins` in webpack.config.js. */
export const webpack = (options?: FeedsPluginOptions): AppliedPlugin => feeds.webpack(options) as AppliedPlugin;
/** For `plugins` in rspack.config.js. */
export const rspack = (options?: FeedsPluginOptions): AppliedPlugin => feeds.rspack(options) as AppliedPlugin;
/** For `plugins` of esbuild. */
export const esbuild = (options?: FeedsPluginOptions): SetUpPlugin => feeds.esbuild(options);
