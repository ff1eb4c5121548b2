"""Where this amount comes from: the ground of every line, figure by figure."""
