import { flowOf, functionNames } from '@ganghui/spec/flow';

type Address = { method: string; steps: string[] };

const stepsOf = (path: string): string[] => path.split('/');
const addresses: Address[] = functionNames.flatMap((name) => {
  const { routes = [] } = flowOf(name);
  return routes.flatMap((key): Address[] => {
    const [method, path] = key.split(' ');
    if (!method || !path) return [];
    // HEAD is named by no route, so it reaches only the function that takes what is left over: for its own pages that is a GET.
    const methods = method === 'GET' && routes.includes('$default') ? ['GET', 'HEAD'] : [method];
    return methods.map((each) => ({ method: each, steps: stepsOf(path) }));
  });
});

/** The methods that an address of the exchange takes, whichever function serves it; none where there is no such address. */
export function methodsAt(path: string): string[] {
  const steps = stepsOf(path);
  const isHere = ({ steps: own }: Address): boolean =>
    own.length === steps.length && own.every((step, index) => (step.startsWith('{') ? steps[index] !== '' : step === steps[index]));
  return [...new Set(addresses.filter(isHere).map(({ method }) => method))];
}
