import type { Template } from 'aws-cdk-lib/assertions';
import type { Shape } from './shapes.ts';

interface Resource<Type extends string> {
  readonly Type: Type;
  readonly Properties: Shape<Type>;
  readonly DeletionPolicy?: string;
}

/** The resources of one type, by logical id. */
export const ofType = <Type extends string>(
  template: Template,
  type: Type,
): Record<string, Resource<Type>> => template.findResources(type) as Record<string, Resource<Type>>;

/** The only resource of a type whose logical id begins so. */
export function one<Type extends string>(
  template: Template,
  type: Type,
  idStart = '',
): Resource<Type> {
  const found = Object.entries(ofType(template, type)).filter(([id]) => id.startsWith(idStart));
  if (found.length !== 1) throw new Error(`${found.length} of ${type} begin with '${idStart}'`);
  return found[0]![1];
}

/** What a role may do, as `action → resources`, each resource as JSON. */
export function allowed(template: Template, policyIdStart: string): Map<string, string[]> {
  const { PolicyDocument } = one(template, 'AWS::IAM::Policy', policyIdStart).Properties;
  const actions = new Map<string, string[]>();
  for (const { Effect, Action, Resource: on } of PolicyDocument.Statement) {
    if (Effect !== 'Allow') throw new Error(`unexpected ${Effect}`);
    for (const action of [Action].flat()) {
      const resources = [on].flat().map((resource) => JSON.stringify(resource));
      actions.set(action, [...(actions.get(action) ?? []), ...resources]);
    }
  }
  return actions;
}

export interface Endpoint {
  /** `mock`, or the logical id of the alias that is called. */
  answeredBy: string;
  keyed: boolean;
}

/** The path of one of API Gateway's resources, by its logical id; that of the root is empty. */
export function pathOf(template: Template, id: string | undefined): string {
  const part = id === undefined ? undefined : ofType(template, 'AWS::ApiGateway::Resource')[id];
  return part
    ? `${pathOf(template, part.Properties.ParentId.Ref)}/${part.Properties.PathPart}`
    : '';
}

/** What API Gateway serves, as `METHOD /path → endpoint`. */
export function endpoints(template: Template): Map<string, Endpoint> {
  return new Map(
    Object.values(ofType(template, 'AWS::ApiGateway::Method')).map(({ Properties }) => {
      const { HttpMethod, ResourceId, Integration, ApiKeyRequired } = Properties;
      const alias = /"Ref":"(\w+Live\w+)"/.exec(JSON.stringify(Integration))?.[1];
      return [
        `${HttpMethod} ${pathOf(template, ResourceId.Ref) || '/'}`,
        {
          answeredBy: alias ?? String(Integration.Type).toLowerCase(),
          keyed: ApiKeyRequired === true,
        },
      ];
    }),
  );
}
