import type { Replacement } from './lean-dependencies.ts';

const makersOfJsonSchema = /^import \{ createStandardJSONSchemaMethod, createToJSONSchemaMethod \} from "[^"]+";$/m;
const describers = /^ *inst\._zod\.processJSONSchema = .+;$/gm;
const oldFormats = /(\$constructor\("ZodString", \(inst, def\) => \{[^}]*\}), \{[\s\S]*?\n\}\);(?=\nexport function string\()/;

const leftOut = `const leftOut = () => () => { throw new Error('schema.toJSONSchema is left out of the bundles'); };
const createStandardJSONSchemaMethod = leftOut, createToJSONSchemaMethod = leftOut;`;

/** The parts of zod that hang on every schema, so that no bundler can drop them. */
export const leanZod: readonly Replacement[] = [
  {
    file: /\/zod\/v4\/classic\/schemas\.js$/,
    make: (source) => {
      // Every schema can describe itself as JSON Schema: the reference asks for that when it is written, a function never.
      const silent = replaced(replaced(source, makersOfJsonSchema, leftOut), describers, '');
      // z.string().email() and the like, which zod keeps for old code: z.email() and z.iso.date() are here, without the formats nobody uses.
      return replaced(silent, oldFormats, '$1);');
    },
  },
];

function replaced(source: string, pattern: RegExp, by: string): string {
  const result = source.replace(pattern, by);
  if (result === source) throw new Error(`zod is not as it was: ${pattern} is not in it any more`);
  return result;
}
