import { approvalMachine } from '../../../machines/simulator/server/approval.machine.ts';
import { sessionMachine } from '../../../machines/simulator/server/session.machine.ts';
import { describeTable } from '../../support/activation-suite.ts';
import { approvalRows, sessionRows } from './tables/session.ts';

describeTable({ machine: sessionMachine, context: { string: 'A' }, ear: 'server' }, sessionRows);
describeTable({ machine: approvalMachine, context: { approval: 3 }, ear: 'server' }, approvalRows);
