import { equal } from 'node:assert/strict';
import { WorkspaceSurveys } from '../../../server/src/core/analysis/workspaceFindings';

describe('what is taken down of the dumps of a workspace', () => {
  it('is of another revision only where something else is known of a dump than before', () => {
    const surveys = new WorkspaceSurveys();
    const start = surveys.revision;
    surveys.restore('a', { 'name-variant': [['温若溪', 3]] });
    const known = surveys.revision;
    equal(known > start, true);
    surveys.restore('a', { 'name-variant': [['温若溪', 3]] });
    equal(surveys.revision, known);
    surveys.restore('a', { 'name-variant': [['温若溪', 4]] });
    equal(surveys.revision > known, true);
    const last = surveys.revision;
    surveys.remove('b');
    equal(surveys.revision, last);
    surveys.remove('a');
    equal(surveys.revision > last, true);
  });
});
