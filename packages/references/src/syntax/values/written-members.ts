import { ts } from '../../../compiler/index.js';
import { isNumeric } from '../tree/declarations.js';
import { staticName } from '../tree/parse.js';
import type { Core } from './evaluate.js';
import { circular, dynamic, type ObjectValue, type RenderedWith, textValue, type Value, withSymbol } from './value.js';

interface WrittenInput extends Pick<Core, 'evaluate'> {
  memberOf(object: Value, name: string, depth: number): Value;
}

/** Members that are written out one by one: those of enums, and the attributes of elements. */
export function createWrittenMembers({ evaluate, memberOf }: WrittenInput) {
  /** The last of several attributes of one name holds, and a spread counts where it stands. */
  const attributeOf = ({ module, node }: RenderedWith, name: string, depth: number): Value => {
    for (const each of [...node.properties].reverse()) {
      if (ts.isJsxSpreadAttribute(each)) {
        const found = memberOf(evaluate(module, each.expression, depth), name, depth);
        if (found.kind !== 'unknown' || found === circular) return found;
      } else if (each.name.getText() === name) {
        const given =
          each.initializer && ts.isJsxExpression(each.initializer) ? each.initializer.expression : undefined;
        return given ? evaluate(module, given, depth) : dynamic;
      }
    }
    return dynamic;
  };

  const enumMember = (object: Extract<Value, { kind: 'enum' }>, name: string, depth: number): Value => {
    const { module } = object;
    const parts = module.scopes.bindingOf(object.node.name)?.declarations.map(({ parent }) => parent) ?? [object.node];
    const member = parts
      .flatMap((part) => (ts.isEnumDeclaration(part) ? [...part.members] : []))
      .find((each) => staticName(each.name) === name);
    if (!member) return dynamic;
    const value = member.initializer && evaluate(module, member.initializer, depth);
    if (value && value.kind !== 'string' && !isNumeric(member.initializer as ts.Expression)) return value;
    // A numeric member has no text of its own: its name is what people know it by.
    const spelled = value?.kind === 'string' ? value : textValue(name);
    return withSymbol(spelled, { module, kind: 'enum-member', node: member });
  };

  return { attributeOf, enumMember };
}

/** Whether an object may have a property. */
export const mayHave = ({ node }: ObjectValue, name: string): boolean =>
  node.properties.some((each) => {
    const own = ts.isSpreadAssignment(each) ? undefined : staticName(each.name);
    return own === undefined || own === name;
  });
