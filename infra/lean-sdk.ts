import type { Replacement } from './lean-dependencies.ts';

/** The parts of the AWS SDK that are for machines other than Lambda. Region, endpoints, retries and signing stay as they are. */
export const leanSdk: readonly Replacement[] = [
  {
    // Lambda puts the credentials of the role into the environment (but not under SnapStart, which no function here has).
    // Sign-ins, profiles, containers and metadata servers stay out, and with them the clients of STS and SSO.
    file: /@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/,
    make: () => "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
  },
  {
    // Lambda has no ~/.aws: a cold start need not look for it.
    file: /@smithy\/core\/dist-es\/submodules\/config\/shared-ini-file-loader\/loadSharedConfigFiles\.js$/,
    make: () => `export const CONFIG_PREFIX_SEPARATOR = '.';
export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    // DynamoDB's client resolves these settings; none of its commands looks at them.
    file: /@aws-sdk\/middleware-endpoint-discovery\/dist-es\/index\.js$/,
    make: () => `export const resolveEndpointDiscoveryConfig = (config) => config;
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = { environmentVariableSelector() {}, configFileSelector() {} };`,
  },
  {
    // Of its package.json a client wants the version, for the user agent.
    file: /@aws-sdk\/client-[a-z0-9-]+\/package\.json$/,
    make: (source) => `export default { version: ${JSON.stringify(JSON.parse(source).version)} };`,
  },
  {
    // Hashes in JavaScript, for a Node that was built without its own.
    file: /@smithy\/core\/dist-es\/submodules\/checksum\/\w+\/(?:Sha256|Crc32|Md5)Js\.js$/,
    make: (source) => {
      const [, name] = /export class (\w+)/.exec(source) ?? [];
      return `export class ${name} { constructor() { throw new Error('${name} is left out: Lambda has the hashes of Node'); } }`;
    },
  },
];
