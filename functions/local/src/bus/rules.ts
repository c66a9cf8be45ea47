import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { compilePattern } from '../event-pattern.ts';
import { readJsonFile } from '../json-file.ts';
import { checkRequest, type PutEventsEntry, readEntry, validationException } from './put-events.ts';

const Target = z.looseObject({ Id: z.string(), Arn: z.string() });
type Target = z.infer<typeof Target>;
const StoredRules = z.record(z.string(), z.object({ pattern: z.string(), enabled: z.boolean(), targets: z.array(Target) }));
type StoredRules = z.infer<typeof StoredRules>;

type Failed = { FailedEntryCount: number; FailedEntries: { TargetId: string; ErrorCode: string; ErrorMessage: string }[] };

/** Rules that are put and removed while the bus runs; their targets are buses of other accounts. */
export type BusRules = {
  putRule(rule: { Name: string; EventPattern: string; State?: string | undefined }): { RuleArn: string };
  putTargets(input: { Rule: string; Targets: Target[] }): Failed;
  removeTargets(input: { Rule: string; Ids: string[] }): Failed;
  deleteRule(input: { Name: string }): object;
  listTargets(input: { Rule: string }): { Targets: Target[] };
  /** Writes each event that a rule wants to the buses of its targets. */
  send(entries: readonly PutEventsEntry[]): void;
};

const awsFault = (name: string, message: string): Error => Object.assign(new Error(message), { name });
const busOf = (arn: string): string | undefined => /^arn:aws:events:local:\d{12}:event-bus\/([.\-_A-Za-z0-9]{1,200})$/.exec(arn)?.[1];

/**
 * Buses of other accounts on one machine: an event for `arn:aws:events:local:<account>:event-bus/<name>` becomes a line of
 * `<folder>/<name>.ndjson`. The rules are kept in `file`, because subscriptions outlive the process.
 */
export function createBusRules({ file, folder, now }: { file: string; folder: string; now: () => Date }): BusRules {
  const kept = StoredRules.safeParse(readJsonFile(file));
  const rules = new Map(Object.entries(kept.success ? kept.data : {}));
  const save = (): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(rules), undefined, 1));
    renameSync(`${file}.new`, file);
  };
  const ruleOf = (name: string): StoredRules[string] => {
    const rule = rules.get(name);
    if (!rule) throw awsFault('ResourceNotFoundException', `Rule ${name} does not exist.`);
    return rule;
  };
  const none: Failed = { FailedEntryCount: 0, FailedEntries: [] };

  return {
    putRule: ({ Name, EventPattern, State = 'ENABLED' }) => {
      matcherOf(EventPattern);
      rules.set(Name, { pattern: EventPattern, enabled: State === 'ENABLED', targets: rules.get(Name)?.targets ?? [] });
      save();
      return { RuleArn: `arn:aws:events:local:000000000000:rule/${Name}` };
    },
    putTargets: ({ Rule, Targets }) => {
      const rule = ruleOf(Rule);
      const strange = Targets.filter(({ Arn }) => busOf(Arn) === undefined);
      const good = Targets.filter(({ Arn }) => busOf(Arn) !== undefined);
      rule.targets = [...rule.targets.filter(({ Id }) => !good.some((each) => each.Id === Id)), ...good];
      save();
      const ErrorMessage = 'The local bus sends to arn:aws:events:local:<account>:event-bus/<name> only.';
      const FailedEntries = strange.map(({ Id }) => ({ TargetId: Id, ErrorCode: 'InvalidArgument', ErrorMessage }));
      return { FailedEntryCount: FailedEntries.length, FailedEntries };
    },
    removeTargets: ({ Rule, Ids }) => {
      const rule = ruleOf(Rule);
      rule.targets = rule.targets.filter(({ Id }) => !Ids.includes(Id));
      save();
      return none;
    },
    deleteRule: ({ Name }) => {
      if ((rules.get(Name)?.targets.length ?? 0) > 0) throw validationException("Rule can't be deleted since it has targets.");
      rules.delete(Name);
      save();
      return {};
    },
    listTargets: ({ Rule }) => ({ Targets: ruleOf(Rule).targets }),
    send: (entries) => {
      checkRequest(entries);
      const lines = new Map<string, string>();
      for (const entry of entries) {
        const read = readEntry(entry, now());
        if (!read.ok) continue;
        for (const { pattern, targets, enabled } of rules.values()) {
          if (!enabled || targets.length === 0 || !matcherOf(pattern)(read.envelope)) continue;
          for (const { Arn } of targets) {
            const name = busOf(Arn) ?? '';
            lines.set(name, `${lines.get(name) ?? ''}${JSON.stringify(read.envelope)}\n`);
          }
        }
      }
      if (lines.size > 0) mkdirSync(folder, { recursive: true });
      for (const [name, text] of lines) appendFileSync(join(folder, `${name}.ndjson`), text);
    },
  };
}

const matchers = new Map<string, (event: unknown) => boolean>();
function matcherOf(pattern: string): (event: unknown) => boolean {
  const known = matchers.get(pattern);
  if (known) return known;
  const compiled = compilePattern(parsed(pattern));
  if (!compiled.ok) throw awsFault('InvalidEventPatternException', `Event pattern is not valid. Reason: ${compiled.problem}`);
  matchers.set(pattern, compiled.matches);
  return compiled.matches;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw awsFault('InvalidEventPatternException', 'Event pattern is not valid. Reason: it is no JSON.');
  }
}
