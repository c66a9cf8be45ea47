import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { ExchangeApi } from './exchange-api.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

type HttpFunctionProps = ServiceFunctionProps & { open: ExchangeApi; signed: ExchangeApi; routes: readonly string[] };

/** A function that answers routes of the HTTP API; one whose definition says so answers them signed as well. */
export class HttpFunction extends Construct {
  constructor(scope: Construct, id: string, { open, signed, routes, ...props }: HttpFunctionProps) {
    super(scope, id);
    const { lambda } = new ServiceFunction(this, 'function', props);
    addRoutes(this, open, lambda, routes);
    for (const [route, limit] of Object.entries(props.definition.slower ?? {})) {
      const made = this.node.tryFindChild(route);
      if (!made) throw new Error(`${props.name} slows down ${route}, which is none of its routes`);
      open.slowDown(route, made, limit);
    }
    if (props.definition.signed) addRoutes(new Construct(this, 'signed'), signed, lambda, routes);
  }
}

function addRoutes(scope: Construct, { httpApi, authorizer }: ExchangeApi, lambda: IFunction, routes: readonly string[]): void {
  // A permission for each route would fill the function's policy, which holds 20 KB; but one for the API leaves $default out.
  const integration = new HttpLambdaIntegration('integration', lambda, { scopePermissionToRoute: routes.includes('$default') });
  for (const route of routes) new HttpRoute(scope, route, { httpApi, authorizer, integration, routeKey: toRouteKey(route) });
}

function toRouteKey(route: string): HttpRouteKey {
  if (route === '$default') return HttpRouteKey.DEFAULT;
  const [verb = '', path = ''] = route.split(' ');
  const method = Object.values(HttpMethod).find((known) => known === verb);
  if (!method || !path.startsWith('/')) throw new Error(`the flow names a route "${route}"; write METHOD /path or $default`);
  return HttpRouteKey.with(path, method);
}
