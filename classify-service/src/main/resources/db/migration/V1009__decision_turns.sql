-- Whoever decides claims draws a number before looking at them and one after the commit. No number between the two says
-- that nobody else decided anything meanwhile, so that there is nothing to look for again. All instances of the service
-- have to draw: one of an older version beside those of this one would not be noticed.
create sequence decision_turn;
