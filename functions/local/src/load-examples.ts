import { MarketReport, Receipt } from '@ganghui/spec';
import type { ExampleCity } from './examples.ts';

export type LoadedCity = { example: ExampleCity; receipt: Receipt };

/** Pushes each example city's file as the city's own system would: over HTTP, with its key. */
export async function loadExamples(url: string, keys: Record<string, string>, cities: readonly ExampleCity[]): Promise<LoadedCity[]> {
  const loaded: LoadedCity[] = [];
  for (const example of cities) {
    const { market, profile, body, contentType } = example;
    const answer = await fetch(`${url}/v1/markets/${market.id}/submissions?profile=${profile.profile}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${keys[market.id]}`, 'Content-Type': contentType },
      body: new Uint8Array(body),
    });
    if (!answer.ok) throw new Error(`${example.city}: ${answer.status} ${await answer.text()}`);
    loaded.push({ example, receipt: Receipt.parse(await answer.json()) });
  }
  return loaded;
}

export async function readReport(url: string, marketId: string): Promise<MarketReport> {
  const answer = await fetch(`${url}/v1/markets/${marketId}/report`);
  if (!answer.ok) throw new Error(`report of ${marketId}: ${answer.status} ${await answer.text()}`);
  return MarketReport.parse(await answer.json());
}
