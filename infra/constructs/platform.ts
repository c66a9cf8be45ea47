import type { FunctionName } from '@ganghui/spec/flow';
import type { Architecture, Code } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { State } from '../state-stack.ts';

/** What every function of a deployment shares. */
export type Platform = {
  state: State;
  codeOf: (name: FunctionName) => Code;
  architecture: Architecture;
  /** Hears the alarms; without it they only change colour. */
  alarmTopic?: ITopic;
  /** False in an account too small to set a run aside (Lambda keeps at least 100 unreserved). */
  reserveRuns: boolean;
};
