import { setImmediate, setTimeout } from 'node:timers/promises';

export class Outage extends Error {
  override name = 'Outage';
}

type Fate = 'done' | 'killed-before' | 'killed-after' | 'failed' | 'answer-lost';
export type Act = <T>(effect: () => T) => Promise<T>;
type Waiting = { actor: string; go: (fate: Fate) => void };

/** How likely each misfortune is at one await; `kill` ends the process, the others are errors that it sees. */
export type Weather = { kill: number; fail: number; loseAnswer: number };
export const calm: Weather = { kill: 0, fail: 0, loseAnswer: 0 };

/**
 * A stage for processes that share a world. A process does nothing to the world but by `act`, and every `act` waits for its turn, which
 * the dice give: any interleaving of the awaits of all processes can happen. A process that is killed never comes back from its await,
 * as in a power cut: nothing of it runs on, no handler, no `finally`; it is born again from its beginning.
 */
export function createStage(random: () => number) {
  const waiting: Waiting[] = [];
  const living = new Map<string, (act: Act) => Promise<void>>();
  let weather: Weather = calm;
  let steps = 0;
  let broken: unknown;

  const fateOf = (): Fate => {
    const roll = random();
    const { kill, fail, loseAnswer } = weather;
    if (roll < kill) return random() < 0.5 ? 'killed-before' : 'killed-after';
    if (roll < kill + fail) return 'failed';
    return roll < kill + fail + loseAnswer ? 'answer-lost' : 'done';
  };

  const actOf =
    (actor: string): Act =>
    (effect) =>
      new Promise((resolve, reject) => {
        waiting.push({
          actor,
          go: (fate) => {
            if (fate === 'killed-before') return;
            if (fate === 'failed') return reject(new Outage('the store did not answer'));
            try {
              const value = effect();
              if (fate === 'done') resolve(value);
              if (fate === 'answer-lost') reject(new Outage('the answer was lost'));
            } catch (error) {
              reject(error);
            }
          },
        });
      });

  function begin(actor: string): void {
    const life = living.get(actor);
    if (!life) return;
    life(actOf(actor)).then(
      () => living.delete(actor),
      (error: unknown) => {
        // A process that fails is called again, as Lambda does; anything but an outage is a fault of ours.
        if (error instanceof Outage || (error instanceof Error && error.cause instanceof Outage)) begin(actor);
        else broken ??= error;
      },
    );
  }

  return {
    /** A process: `life` is run from its beginning, and again whenever it was killed or met an outage, until it ends by itself. */
    enter: (actor: string, life: (act: Act) => Promise<void>): void => {
      living.set(actor, life);
      begin(actor);
    },
    isOver: (actor: string): boolean => !living.has(actor),
    steps: (): number => steps,
    /** Gives turns until every process has ended or `most` turns were given. */
    play: async (most: number, during: Weather): Promise<void> => {
      weather = during;
      for (const actor of living.keys()) await heardFrom(actor);
      for (const end = steps + most; steps < end; steps++) {
        if (broken !== undefined) throw broken;
        if (waiting.length === 0) {
          if (living.size === 0) return;
          throw new Error(`nobody acts, and ${[...living.keys()].join(', ')} has not ended`);
        }
        const [next] = waiting.splice(Math.floor(random() * waiting.length), 1);
        if (!next) continue;
        const fate = fateOf();
        next.go(fate);
        if (fate === 'killed-before' || fate === 'killed-after') bury(next.actor);
        await heardFrom(next.actor);
      }
    },
  };

  // Until it asks for its next turn or ends: some of its work, unpacking say, is done by other threads at their own pace.
  async function heardFrom(actor: string): Promise<void> {
    for (let pauses = 0; pauses < 10_000; pauses++) {
      await (pauses < 20 ? setImmediate() : setTimeout(1));
      if (!living.has(actor) || broken !== undefined || waiting.some((each) => each.actor === actor)) return;
    }
  }

  function bury(actor: string): void {
    // What else it was waiting for is lost with it.
    for (let at = waiting.length - 1; at >= 0; at--) if (waiting[at]?.actor === actor) waiting.splice(at, 1);
    begin(actor);
  }
}
