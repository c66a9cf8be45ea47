import type { Assessment, DropAssessment, FindSame, SaveAssessment } from '../ports.ts';

// A small group is read as quickly as it is looked up.
const smallest = 100;
// About three KB each.
const mostHeld = 20_000;

type GroupPorts = { findSame: FindSame; saveAssessment: SaveAssessment; dropAssessment: DropAssessment };

/**
 * The same ports for one run over the feed: a large group is read once and then known from what the run itself writes, because reading
 * thousands of assessments for every page would cost the square of the group. Sound because only one run at a time writes assessments;
 * a run that fails takes its memory with it.
 */
export function rememberGroups(ports: GroupPorts, limits = { smallest, mostHeld }): GroupPorts {
  const groups = new Map<string, Map<string, Assessment>>();
  const keyOf = new Map<string, string>();
  let held = 0;

  const forget = (key: string): void => {
    const group = groups.get(key);
    if (!group || !groups.delete(key)) return;
    held -= group.size;
    for (const id of group.keys()) keyOf.delete(id);
  };
  const leave = (id: string): void => {
    const key = keyOf.get(id);
    if (key === undefined || !keyOf.delete(id)) return;
    if (groups.get(key)?.delete(id)) held -= 1;
  };
  const enter = (key: string, assessment: Assessment): void => {
    const group = groups.get(key);
    if (!group) return;
    group.set(assessment.postingId, assessment);
    keyOf.set(assessment.postingId, key);
    held += 1;
  };
  const remember = (key: string, found: ReadonlyMap<string, Assessment>): void => {
    if (found.size < limits.smallest || found.size > limits.mostHeld) return;
    for (const oldest of [...groups.keys()]) if (held + found.size > limits.mostHeld) forget(oldest);
    groups.set(key, new Map());
    for (const assessment of found.values()) {
      leave(assessment.postingId);
      enter(key, assessment);
    }
  };

  return {
    findSame: async (key) => {
      const known = groups.get(key);
      if (known) return new Map(known);
      const found = await ports.findSame(key);
      remember(key, found);
      return found;
    },
    saveAssessment: async (assessment, known) => {
      await ports.saveAssessment(assessment, known);
      // The table has kept a later one, as when the cursor was set back: whatever is known of its group is known no longer.
      const isRefused = (known?.sequence ?? 0) > assessment.sequence;
      if (isRefused) for (const key of [keyOf.get(assessment.postingId), assessment.duplicateKey]) forget(key ?? '');
      leave(assessment.postingId);
      if (!isRefused && assessment.duplicateKey !== null) enter(assessment.duplicateKey, assessment);
    },
    dropAssessment: async (id, sequence) => {
      await ports.dropAssessment(id, sequence);
      leave(id);
    },
  };
}
