export { Badge } from './Badge';
export { Field } from './Field';
export { formatPrice, Price } from './Price';
