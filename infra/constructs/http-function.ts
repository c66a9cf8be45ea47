import { HttpMethod, HttpRoute, HttpRouteKey, type IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

type HttpFunctionProps = ServiceFunctionProps & { httpApi: IHttpApi; routes: readonly string[] };

/** A function that answers routes of the HTTP API. */
export class HttpFunction extends Construct {
  constructor(scope: Construct, id: string, { httpApi, routes, ...props }: HttpFunctionProps) {
    super(scope, id);
    const { lambda } = new ServiceFunction(this, 'function', props);
    const integration = new HttpLambdaIntegration('integration', lambda);
    for (const route of routes) new HttpRoute(this, route, { httpApi, integration, routeKey: toRouteKey(route) });
  }
}

function toRouteKey(route: string): HttpRouteKey {
  if (route === '$default') return HttpRouteKey.DEFAULT;
  const [verb = '', path = ''] = route.split(' ');
  const method = Object.values(HttpMethod).find((known) => known === verb);
  if (!method || !path.startsWith('/')) throw new Error(`the flow names a route "${route}"; write METHOD /path or $default`);
  return HttpRouteKey.with(path, method);
}
