const ROOT = new URL('../../', import.meta.url);

/** Sources are run as they are: Node transforms the types, and the hook leads imports to the `.ts` files. */
const HOOK = `
import { registerHooks } from 'node:module';
const root = ${JSON.stringify(ROOT.href)};
registerHooks({
  resolve: (specifier, context, next) => {
    const [, lib] = /^@huiying\\/([\\w-]+)$/.exec(specifier) ?? [];
    if (lib) return next(root + 'libs/' + lib + '/src/index.ts', context);
    const isSource = specifier.startsWith('.') && context.parentURL?.startsWith(root + 'libs/');
    return next(isSource ? specifier.replace(/\\.js$/, '.ts') : specifier, context);
  },
});`;

/** Options that start a worker thread from TypeScript. @param source path from the root of the checkout */
export const sourceWorker = (source: string): { entry: URL; execArgv: string[] } => ({
  entry: new URL(source, ROOT),
  execArgv: [
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--import',
    `data:text/javascript,${encodeURIComponent(HOOK)}`,
  ],
});
