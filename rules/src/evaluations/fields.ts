import { enclosingClass, isFunction, returnsOf } from './functions.js';
import { common, type Origin } from './origin.js';
import { type Node, propertyName, walk } from './tree.js';

export interface Fields {
  /** The origins of `this.<name>`, from the field's type, its initialiser and every assignment in the class. */
  of(thisExpression: Node, name: string): readonly Origin[];
}

interface Field {
  types: Node[];
  values: Node[];
}

export function createFields(
  keys: Record<string, readonly string[]>,
  valueOrigins: (node: Node) => readonly Origin[],
  typeOrigins: (type: Node) => readonly Origin[],
): Fields {
  const classes = new WeakMap<Node, Map<string, Field>>();

  const read = (body: Node): Map<string, Field> => {
    const fields = new Map<string, Field>();
    const field = (name: string | undefined): Field => {
      if (name === undefined) return { types: [], values: [] };
      let found = fields.get(name);
      if (!found) fields.set(name, (found = { types: [], values: [] }));
      return found;
    };
    walk(body, keys, (node) => {
      if (node.type === 'ClassBody' && node !== body) return false;
      if ((node.type === 'PropertyDefinition' || node.type === 'AccessorProperty') && node.parent === body) {
        const found = field(propertyName(node.key, node.computed));
        if (node.typeAnnotation) found.types.push(node.typeAnnotation);
        if (node.value) found.values.push(node.value);
      } else if (node.type === 'MethodDefinition' && node.kind === 'get' && isFunction(node.value)) {
        const found = field(propertyName(node.key, node.computed));
        if (node.value.returnType) found.types.push(node.value.returnType);
        found.values.push(...returnsOf(node.value, keys));
      } else if (node.type === 'TSParameterProperty') {
        const parameter = node.parameter.type === 'AssignmentPattern' ? node.parameter.left : node.parameter;
        if (parameter.type === 'Identifier' && parameter.typeAnnotation) {
          field(parameter.name).types.push(parameter.typeAnnotation);
        }
      } else if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
        const { object, property, computed } = node.left;
        if (object.type === 'ThisExpression') field(propertyName(property, computed)).values.push(node.right);
      }
      return true;
    });
    return fields;
  };

  return {
    of(thisExpression, name) {
      const body = enclosingClass(thisExpression);
      if (!body) return [];
      let fields = classes.get(body);
      if (!fields) classes.set(body, (fields = read(body)));
      const found = fields.get(name);
      if (!found) return [];
      const values = found.values.filter((value) => !(value.type === 'Literal' && value.value === null));
      return [...found.types.flatMap((type) => typeOrigins(type)), ...common(values.map(valueOrigins))];
    },
  };
}
