cat /mode.txt
