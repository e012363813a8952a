-- What is due, in the order of days, so that the morning list does not sort every open task.
CREATE INDEX tasks_open_by_day ON tasks (ltrim(due_on, '~'))
  WHERE withdrawn = 0 AND (status IS NULL OR status = 'open');
CREATE INDEX consents_given_by_day ON consents (ltrim(expires_on, '~'))
  WHERE withdrawn = 0 AND status IN ('given', 'given_limited');
