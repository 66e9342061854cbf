import { posix } from 'node:path';
import ts from 'typescript';

export interface Source {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** The file a relative specifier names, from the top of the repository. */
export const targetOf = (path: string, from: string): string =>
  posix.normalize(posix.join(posix.dirname(path), from));

/**
 * Every import and re-export of a file: static, dynamic, and of types alone. A component is read by its scripts.
 */
export function importsOf({ path, text }: Source): Import[] {
  // Everything outside the scripts becomes blanks, so that line numbers stay right.
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({
        from: specifier.text,
        typeOnly,
        line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
      });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true);
    else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === 'require'))
    )
      add(node, node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function scriptsOf(component: string): string {
  let code = component.replace(/[^\n]/g, ' ');
  for (const match of component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const [whole, body = ''] = match;
    const start = match.index + whole.indexOf('>') + 1;
    code = code.slice(0, start) + body + code.slice(start + body.length);
  }
  return code;
}
