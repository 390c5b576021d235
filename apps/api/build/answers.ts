import { globSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

type Schema = Record<string, unknown>;

/** What routes answer, by operation id, and the types that they name: OpenAPI 3.0 schemas. */
export interface Answers {
  readonly operations: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const ROUTES = new Set(['Get', 'Post', 'Patch', 'Delete']);
/** A file, or a page of it, which has no schema. */
const FILES = ts.TypeFlags.String | ts.TypeFlags.Void | ts.TypeFlags.Undefined;

/** Reads what the methods of controllers return; types on the wire are written once, in TypeScript. */
export function answersOf(controllers: readonly string[], options: ts.CompilerOptions): Answers {
  const program = ts.createProgram([...controllers], options);
  const reader = new SchemaReader(program.getTypeChecker());
  const classes = controllers.flatMap(
    (file) => program.getSourceFile(file)?.statements.filter(ts.isClassDeclaration) ?? [],
  );
  const methods = classes.flatMap((one) =>
    one.members.filter(ts.isMethodDeclaration).map((method) => ({ one, method })),
  );
  const operations: Record<string, Schema> = {};
  for (const { one, method } of methods.filter((each) => isRoute(each.method))) {
    const schema = reader.answer(method);
    if (schema) operations[`${one.name?.text ?? ''}_${method.name.getText()}`] = schema;
  }
  return { operations, schemas: reader.schemas };
}

const isRoute = (method: ts.MethodDeclaration): boolean =>
  (ts.getDecorators(method) ?? []).some(({ expression }) =>
    ROUTES.has((ts.isCallExpression(expression) ? expression.expression : expression).getText()),
  );

class SchemaReader {
  readonly schemas: Record<string, Schema> = {};
  readonly #named = new Map<ts.Symbol, string>();

  readonly checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  /** @returns undefined where nothing or a file is answered */
  answer(method: ts.MethodDeclaration): Schema | undefined {
    const signature = this.checker.getSignatureFromDeclaration(method);
    const type = signature && this.checker.getAwaitedType(signature.getReturnType());
    const parts = (type?.isUnion() ? type.types : [type]).filter((one) => one && !isFile(one)) as ts.Type[];
    return parts.length === 0 ? undefined : this.#union(parts);
  }

  #schema(type: ts.Type): Schema {
    if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) return this.#union(type.types);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { type: typeof type.value, enum: [type.value] };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return {};
    const [item] = this.checker.isArrayType(type) ? this.checker.getTypeArguments(type as ts.TypeReference) : [];
    if (item) return { type: 'array', items: this.#schema(item) };
    if (this.checker.isTupleType(type)) return this.#tuple(type as ts.TypeReference);
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    return this.#nameOf(type) ?? this.#object(type);
  }

  #union(types: readonly ts.Type[]): Schema {
    const present = types.filter((one) => !(one.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
    const isNullable = types.some((one) => one.flags & ts.TypeFlags.Null);
    const words = present.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
    const schemas = present.map((one) => this.#schema(one));
    const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
    const [only = {}] = distinct;
    const isOne = distinct.length === 1;
    if (words.length > 0 && words.length === present.length)
      return nullable({ type: 'string', enum: words }, isNullable);
    if (isOne && '$ref' in only) return isNullable ? { nullable: true, allOf: [only] } : only;
    return nullable(isOne ? only : { anyOf: distinct }, isNullable);
  }

  #tuple(type: ts.TypeReference): Schema {
    const parts = this.checker.getTypeArguments(type);
    return { type: 'array', items: this.#union(parts), minItems: parts.length, maxItems: parts.length };
  }

  /** A type with a name of its own is described once; one that is made of others (`Pick`, `Partial`) where it stands. */
  #nameOf(type: ts.Type): Schema | undefined {
    const symbol = type.aliasSymbol ?? (type.symbol?.flags & ts.SymbolFlags.Interface ? type.symbol : undefined);
    if (!symbol || type.aliasTypeArguments?.length) return undefined;
    const name = this.#named.get(symbol) ?? this.#freeName(symbol.name);
    if (!this.#named.has(symbol)) {
      this.#named.set(symbol, name);
      this.schemas[name] = {};
      this.schemas[name] = this.#object(type);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** Two libraries may call two types the same. */
  #freeName(name: string, nth = 1): string {
    const wanted = nth === 1 ? name : `${name}${nth}`;
    return wanted in this.schemas ? this.#freeName(name, nth + 1) : wanted;
  }

  #object(type: ts.Type): Schema {
    const values = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const properties = this.checker.getPropertiesOfType(type);
    const required = properties.filter((one) => !(one.flags & ts.SymbolFlags.Optional)).map(({ name }) => name);
    return {
      type: 'object',
      ...(properties.length > 0 && {
        properties: Object.fromEntries(properties.map((one) => [one.name, this.#property(one)])),
      }),
      ...(required.length > 0 && { required }),
      ...(values && { additionalProperties: this.#schema(values) }),
    };
  }

  #property(property: ts.Symbol): Schema {
    const schema = this.#schema(this.checker.getTypeOfSymbol(property));
    const description = ts.displayPartsToString(property.getDocumentationComment(this.checker));
    if ('$ref' in schema) return description ? { description, allOf: [schema] } : schema;
    return { ...schema, ...(isInstant(property) && { format: 'date-time' }), ...(description && { description }) };
  }
}

const nullable = (schema: Schema, isNullable: boolean): Schema => (isNullable ? { ...schema, nullable: true } : schema);

const isFile = (type: ts.Type): boolean =>
  (type.flags & FILES) !== 0 || ['Buffer', 'StreamableFile'].includes(type.symbol?.name);

/** The compiler forgets the name of a type that is another word for `string`. */
function isInstant({ valueDeclaration }: ts.Symbol): boolean {
  if (!valueDeclaration || !ts.isPropertySignature(valueDeclaration)) return false;
  return /^Instant(?: \| null)?$/u.test(valueDeclaration.type?.getText() ?? '');
}

if (import.meta.main) {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  writeFileSync('dist/answers.json', JSON.stringify(answersOf(globSync('apps/api/src/**/*.controller.ts'), options)));
}
