export {
  filtered,
  overviewOf,
  type CallFilter,
  type CauseKey,
  type Counted,
  type EndKey,
  type NotedMistake,
  type Overview,
  type PlaceKey,
} from './overview.ts';
export { patchOf } from './patch.ts';
export { proposePriors, roundedPriors, withPriorsAt, type PriorPlaces, type PriorProposal } from './prior-patch.ts';
export { readTickets } from './read-tickets.ts';
export { eachOnce, toldCall, type ToldCall } from './told-call.ts';
export { weekOf } from './weeks.ts';
