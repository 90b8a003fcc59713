"""The only definition of what data/ holds. Field descriptions are the help editors see."""
