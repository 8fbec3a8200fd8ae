import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './sources.ts';

/** What one file takes from another, or from a package. */
export interface Import {
  from: string;
  /** The path of a file of the project, or the name of a package. */
  to: string;
  isPackage: boolean;
  typeOnly: boolean;
  /** From a `<script>` of an Astro component: it runs in the browser, automatically. */
  inScript: boolean;
}

const KINDS: Readonly<Record<string, ts.ScriptKind>> = {
  '.mjs': ts.ScriptKind.JS,
  '.js': ts.ScriptKind.JS,
  '.tsx': ts.ScriptKind.TSX,
};

/** All imports of a file: static ones, dynamic ones with a plain text, re-exports, and types by `import('…')`. */
export function importsOf({ path, text }: SourceFile): Import[] {
  if (!path.endsWith('.astro')) return read(path, text, false);
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script(?![^>]*is:inline)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => script!,
  );
  return [...read(path, frontMatter, false), ...scripts.flatMap((script) => read(path, script, true))];
}

function read(path: string, text: string, inScript: boolean): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const isPackage = !/^\.{0,2}\//.test(specifier.text);
    const to = isPackage
      ? packageOf(specifier.text)
      : posix.join(posix.dirname(path), specifier.text.replace(/\?\w+$/, ''));
    imports.push({ from: path, to, isPackage, typeOnly, inScript });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || areTypes(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, KINDS[posix.extname(path)] ?? ts.ScriptKind.TS));
  return imports;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!clause.name && areTypes(clause.namedBindings));
}

function areTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

/** `@scope/name` or `name`, without the path in it; Node's and Astro's own keep theirs. */
function packageOf(specifier: string): string {
  if (/^(node|astro):/.test(specifier)) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
